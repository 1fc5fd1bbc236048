"""What people see: the app, its areas, dialogs, widgets, commands and styles. Asks a service, shows the answer."""
