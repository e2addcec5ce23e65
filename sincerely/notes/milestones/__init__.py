"""What makes a clause with a day a milestone of theirs, and which days belong to something else."""
