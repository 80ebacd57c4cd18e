/** What every contender that is not the hub begins with: where its database is, as whom it answers, where it listens. */
export const settings = {
  url: process.env.DATABASE_URL,
  actor: JSON.parse(process.env.ACTOR),
  schema: process.env.ACTOR_SCHEMA,
  port: Number(process.env.PORT),
};

/** The hub's pool and its connections' settings, but for the plans: who writes statements by hand has them planned as suits these. */
export const pool = { connectionString: settings.url, max: 6, options: '-c TimeZone=Asia/Shanghai -c jit=off -c max_parallel_workers_per_gather=0' };
