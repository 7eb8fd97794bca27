"""What goes over the wire: requests are closed and bounded, answers carry no number above 2**53."""
