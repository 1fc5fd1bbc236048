"""Pure rules of coaching: people, blocks, minutes, targets, filling a month. Values in, values out."""
