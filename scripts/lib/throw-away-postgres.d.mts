export function startThrowAwayPostgres(options?: {
  durable?: boolean;
}): Promise<{ dir: string; url: string; stop: () => Promise<void> }>;
