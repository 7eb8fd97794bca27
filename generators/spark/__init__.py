"""Sparks: what makes two answers to one prompt differ, drawn by seed."""
