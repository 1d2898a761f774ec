"""Accounts and judgements -> incidents: block, compare, judge, cluster, assemble."""
