document.title = 'Breakglass';
