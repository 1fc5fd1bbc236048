"""One use case each: reads the records, joins the rooms below, answers with values or with a Change."""
