import { setTimeout as pause } from "node:timers/promises";
import { type Door, openDoor } from "../support/door.js";
import { describeWithRedis, TestRedis } from "../support/redis.js";

describeWithRedis("instances that share a Redis", () => {
  let redis: TestRedis;
  let doors: readonly [Door, Door];
  beforeAll(async () => {
    redis = await TestRedis.start();
    const environment = { REDIS_URL: redis.url, CLIENT_COST: "1000", TRUSTED_PROXIES: "loopback" };
    doors = [await openDoor({ environment }), await openDoor({ environment })];
  });
  afterAll(async () => {
    await Promise.all(doors.map((door) => door.close()));
    await redis.kill();
  });

  const ask = async (door: Door, client: string, first = 1) => {
    const headers = { "x-forwarded-for": client };
    const query = `{ rateLimit { remaining } stakeholders(first: ${first}) { nodes { id } } }`;
    const { status, body } = await door.ask(query, { headers });
    return {
      status,
      remaining: (body as { data?: { rateLimit: { remaining: number } } }).data?.rateLimit.remaining,
    };
  };
  const linesOf = (door: Door, words: string) => door.log.filter(({ msg }) => String(msg).startsWith(words));
  const says = async (door: Door, words: string): Promise<void> => {
    while (linesOf(door, words).length === 0) await pause(20);
  };

  it("give a client one budget between them", async () => {
    const [one, other] = doors;
    while ((await ask(one, "10.0.0.1", 90)).status !== 429) await pause(20);
    while ((await ask(other, "10.0.0.1")).status !== 429) await pause(20);
    expect((await ask(other, "10.0.0.2")).status).toBe(200);
  });

  it("count for themselves while it is away, say so once, and share again when it is back", async () => {
    const [one, other] = doors;
    await redis.kill();
    await Promise.all(doors.map((door) => says(door, "Redis is away")));
    const before = await ask(one, "10.0.0.3");
    const after = await ask(one, "10.0.0.3");
    expect([before.status, (after.remaining ?? 0) < (before.remaining ?? 0)]).toEqual([200, true]);
    expect((await ask(other, "10.0.0.3")).remaining).toBe(before.remaining);
    await redis.start();
    await Promise.all(doors.map((door) => says(door, "Redis is there")));
    while ((await ask(one, "10.0.0.4", 90)).status !== 429) await pause(20);
    while ((await ask(other, "10.0.0.4")).status !== 429) await pause(20);
    expect(linesOf(one, "Redis is away")).toHaveLength(1);
  });
});
