"""Words after `reportedly actors` -> what the registry holds, and what it takes in."""
