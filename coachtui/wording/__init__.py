"""What the interface and the commands both say: values and codes in, sentences in the user's language out."""
