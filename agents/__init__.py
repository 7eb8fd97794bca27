"""Talking and acting for people."""
