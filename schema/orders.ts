import { Field, InputType, registerEnumType } from "type-graphql";
import { OrderDirectionEnum, type OrderDirection } from "./enums.js";

const fieldsOf = <K extends string>(name: string, ...keys: K[]): Record<K, K> => {
  const values = Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;
  registerEnumType(values, { name, description: "What to order by; equal ones are ordered by id." });
  return values;
};

const StakeholderOrderFieldEnum = fieldsOf(
  "StakeholderOrderField",
  "NAME",
  "KIND",
  "DEGREE",
  "FOUNDED",
  "PERIOD",
  "ID",
);
const LinkageOrderFieldEnum = fieldsOf("LinkageOrderField", "PERIOD", "KIND", "STATUS", "AMOUNT", "ID");
const InitiativeOrderFieldEnum = fieldsOf("InitiativeOrderField", "PERIOD", "TITLE", "ID");

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
