// Sets theme and density before the first paint. A file of its own because the content security policy forbids inline scripts.
try {
  for (const name of ['theme', 'density']) {
    const value = localStorage.getItem(`orga.${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage can be forbidden: the system's preference then decides.
}
