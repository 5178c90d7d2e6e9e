import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import type { DoorContext } from "../../api/execution/door-context.js";

/** Has the resolver of each field of `Query` tell the request's trace when it begins and ends; once for a schema. */
export function traceRootFields(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: DoorContext, info) => {
      const end = context.trail.trace?.beginField(field.name);
      if (!end) return resolve(source, args, context, info);
      try {
        const answer: unknown = resolve(source, args, context, info);
        if (!(answer instanceof Promise)) {
          end();
          return answer;
        }
        return answer.then(
          (value: unknown) => {
            end();
            return value;
          },
          (error: unknown) => {
            end(error);
            throw error;
          },
        );
      } catch (error) {
        end(error);
        throw error;
      }
    };
  }
}
