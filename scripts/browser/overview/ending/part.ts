/** The end of a relationship: fetched when somebody asks for it. */

export { endRelationship } from "./end-relationship";
