import type { StakeholderOrderField } from "../../../schema/orders.js";
import { daysColumn } from "../columns/days-column.js";
import type { IdOrder } from "./id-order.js";
import { degreeOf } from "../degree.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { Network } from "../network.js";
import { momentsColumn, numbersColumn } from "../columns/number-columns.js";
import type { Sorted } from "./orders.js";
import { partnerCountOf } from "../partner-count.js";
import { byte } from "../arrays/typed-array.js";

/** What stakeholders are sorted by. */
export const sortedStakeholders = (network: Network, byId: IdOrder): Sorted<StakeholderOrderField> => {
  const { ids, kind, stakeholders } = network;
  return {
    byId,
    idOf: (index) => ids.at(index),
    columns: {
      NAME: { keyOf: (index) => stakeholders.nameKeys[index] as string },
      LINKAGE_COUNT: { keyOf: (index) => degreeOf(network, index) },
      PARTNER_COUNT: { keyOf: (index) => partnerCountOf(network, index) },
      DEGREE: { keyOf: (index) => degreeOf(network, index) },
      KIND: { keyOf: (index) => STAKEHOLDER_KIND_KEYS[byte(kind, index)] as string },
      FOUNDED: daysColumn(stakeholders.founded),
      PERIOD: daysColumn(stakeholders.earliest),
      UPDATED_AT: momentsColumn(stakeholders.updatedAt),
      FIRM_COUNT: numbersColumn(stakeholders.firmCount),
      EMPLOYMENT: numbersColumn(stakeholders.employment),
      ID: null,
    },
  };
};
