import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };
const never = ["**/node_modules/**", "**/.next*/**", ".data/**", "e2e/**"];

// `rules` need no database and take seconds; `verbs` run on a real Postgres, each file on its own clone.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "rules", include: ["**/*.test.{ts,tsx}"], exclude: [...never, "**/*.db.test.ts"] },
      },
      {
        resolve: { alias },
        test: {
          name: "verbs",
          include: ["**/*.db.test.ts"],
          exclude: never,
          globalSetup: ["test/global-setup.ts"],
          pool: "forks",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
