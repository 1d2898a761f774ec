"""The learned lane: sentences -> what a small trained model reads in each, every span in the article's own text."""
