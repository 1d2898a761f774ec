"""Labelled pairs of accounts -> the weights by which the judge of incidents joins them."""
