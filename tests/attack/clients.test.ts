import { clientOf } from "../../server/http/admission/client-address.js";
import { ClientBudgets } from "../../server/http/admission/client-budgets.js";

describe("a client", () => {
  it.each([
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    [undefined, "unknown"],
  ])("at %s is %s", (address, client) => {
    expect(clientOf(address)).toBe(client);
  });

  it("has its budget whole again a minute after its first request", () => {
    let now = 1_000;
    const budgets = new ClientBudgets(100, () => now);
    budgets.spend("a", 70);
    now += 30_000;
    budgets.spend("a", 50);
    expect(budgets.of("a")).toEqual({ limit: 100, remaining: 0, resetAt: 61_000 });
    expect(budgets.of("b")).toEqual({ limit: 100, remaining: 100, resetAt: 91_000 });
    now = 61_000;
    expect(budgets.of("a")).toEqual({ limit: 100, remaining: 100, resetAt: 121_000 });
  });

  it("is forgotten when very many others come", () => {
    const budgets = new ClientBudgets(100, () => 0);
    for (let client = 0; client <= 50_000; client++) budgets.spend(`c${client}`, 1);
    expect([budgets.of("c0").remaining, budgets.of("c1").remaining]).toEqual([100, 99]);
  });
});
