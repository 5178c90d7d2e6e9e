import { testEngine } from "../support/test-engines.js";
import { describeConformance } from "./conformance.js";

describeConformance(testEngine("neo4j"));
