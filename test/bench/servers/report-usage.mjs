/** Loaded before a server: tells the process that started it, when asked, what it has used. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, memory: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
// Asking must not be what keeps the server running.
process.channel?.unref();
