"""Pure rules of practice: scenarios, their engine, proof and debrief. Values in, values out."""
