"""AWS on one machine: what is real and what is emulated is told in ../README.md."""
