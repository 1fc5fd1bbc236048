"""Area 1: what is due, what comes next, how the month goes."""
