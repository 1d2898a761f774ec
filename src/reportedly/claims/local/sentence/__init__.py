"""One sentence -> what it tells: words of violence, counts, days, places, voices, and the strands they form."""
