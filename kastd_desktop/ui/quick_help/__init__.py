"""Quick help: a small window over any program, from the first letter to the first sentence to say."""
