"""YAML content: reading, diagnostics, the declarations of the formats. Files in, values and findings out."""
