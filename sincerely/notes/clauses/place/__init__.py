"""Where and when they met, in a clause that tells nothing else."""
