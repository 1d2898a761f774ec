"""Development corpora -> the small encoder of the learned lane; see README.md of this folder."""
