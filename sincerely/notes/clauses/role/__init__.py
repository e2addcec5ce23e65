"""What somebody is, and where they work."""
