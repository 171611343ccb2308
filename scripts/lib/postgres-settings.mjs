// How the embedded Postgres is tuned: for a small host that also runs the shop.
import os from "node:os";

export function postgresFlags(port, durable) {
  const settings = { ...common(port), ...(durable ? {} : throwAway) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function common(port) {
  const quarter = Math.floor(os.totalmem() / 4 / 1024 / 1024);
  return {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "", // socket paths have a length limit that deep clones exceed
    max_connections: 200,
    shared_buffers: `${Math.min(256, Math.max(32, Math.floor(quarter / 2)))}MB`,
    effective_cache_size: `${Math.max(256, quarter * 2)}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "1GB",
    checkpoint_timeout: "15min",
    random_page_cost: 1.1,
    jit: "off",
    max_parallel_workers_per_gather: 1,
    autovacuum_naptime: "20s",
    timezone: "UTC",
    log_checkpoints: "off",
    idle_in_transaction_session_timeout: "60s",
  };
}

// For tests and measurements on data that nobody keeps.
const throwAway = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
};
