"""HTTP, one file per feature. A route reads the request, calls one function, writes the answer."""
