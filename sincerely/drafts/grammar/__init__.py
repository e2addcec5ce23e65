"""The grammar of hooks, promises, milestones, places and times: from shorthand to English in the second person."""
