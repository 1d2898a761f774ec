"""The data folder -> examples, one module a corpus; the parsers are those of `evals.corpora`."""
