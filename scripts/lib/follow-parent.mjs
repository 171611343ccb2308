// Ends this process when the one that started it is gone, also after kill -9: the start script holds the
// other end of pipe 3, which the system closes when it dies. Loaded by `node --import`.
import net from "node:net";

if (process.env.BACKFILL_FOLLOW === "3") {
  delete process.env.BACKFILL_FOLLOW;
  const pipe = new net.Socket({ fd: 3, readable: true, writable: false });
  pipe.on("error", () => undefined);
  pipe.once("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 20_000).unref();
  });
  pipe.resume();
  pipe.unref();
}
