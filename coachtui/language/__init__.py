"""Pure rules of text: cleaning, cell width, matching names, spoken dates. Values in, values out."""
