import type { Node } from '@tiptap/pm/model';
import { Step, StepMap, StepResult } from '@tiptap/pm/transform';

/** A change of what stands beside the document: it leaves the text as it is and rides in its undo history. */
export abstract class BesideStep extends Step {
  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override map(): this {
    return this;
  }
}
