"""The version of this program; releases change it here and nowhere else."""

__version__ = "0.1.0"
