"""What is said in the demo's talks: about work, true of anyone; nothing about anyone's health or home."""
