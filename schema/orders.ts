import { Field, InputType, registerEnumType } from "type-graphql";
import { OrderDirectionEnum, type OrderDirection } from "./enums.js";

/** What each value of an order means; `deprecationReason` where another one says the same. */
type Meanings<K extends string> = Record<K, { description: string; deprecationReason?: string }>;

function fieldsOf<K extends string>(name: string, meanings: Meanings<K>): Record<K, K> {
  const keys = Object.keys(meanings) as K[];
  const values = Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;
  registerEnumType(values, {
    name,
    description: "What to order by; equal ones are ordered by id.",
    valuesConfig: meanings as never,
  });
  return values;
}

const StakeholderOrderFieldEnum = fieldsOf("StakeholderOrderField", {
  NAME: { description: "By name; case and accents make no difference." },
  KIND: { description: "By kind, in the alphabet." },
  LINKAGE_COUNT: { description: "By number of linkages." },
  PARTNER_COUNT: { description: "By number of neighbours, each counted once." },
  DEGREE: {
    description: "By number of linkages.",
    deprecationReason: "Use `LINKAGE_COUNT`: the measure DEGREE counts partners.",
  },
  FOUNDED: { description: "By the first day on which it may have been founded." },
  PERIOD: { description: "By the first day of its period; only projects have one." },
  UPDATED_AT: { description: "By when it last changed in this graph." },
  FIRM_COUNT: { description: "By number of firms; only clusters have one." },
  EMPLOYMENT: { description: "By number of people who work in it; only clusters have one." },
  ID: { description: "By id." },
});
const LinkageOrderFieldEnum = fieldsOf("LinkageOrderField", {
  PERIOD: { description: "By the first day of its period." },
  KIND: { description: "By kind, in the alphabet." },
  STATUS: { description: "By status, in the alphabet." },
  UPDATED_AT: { description: "By when it last changed in this graph." },
  AMOUNT: { description: "By the sum of money as a number, whatever its currency." },
  ID: { description: "By id." },
});
const InitiativeOrderFieldEnum = fieldsOf("InitiativeOrderField", {
  PERIOD: { description: "By the first day of its period." },
  TITLE: { description: "By title; case and accents make no difference." },
  ID: { description: "By id." },
});

export type StakeholderOrderField = keyof typeof StakeholderOrderFieldEnum;
export type LinkageOrderField = keyof typeof LinkageOrderFieldEnum;
export type InitiativeOrderField = keyof typeof InitiativeOrderFieldEnum;

@InputType({ description: "The order of stakeholders." })
export class StakeholderOrder {
  @Field(() => StakeholderOrderFieldEnum, { description: "By what." })
  field: StakeholderOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Which way." })
  direction: OrderDirection;
}

@InputType({ description: "The order of linkages." })
export class LinkageOrder {
  @Field(() => LinkageOrderFieldEnum, { description: "By what." })
  field: LinkageOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Which way." })
  direction: OrderDirection;
}

@InputType({ description: "The order of initiatives." })
export class InitiativeOrder {
  @Field(() => InitiativeOrderFieldEnum, { description: "By what." })
  field: InitiativeOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Which way." })
  direction: OrderDirection;
}
