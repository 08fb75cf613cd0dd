/** How a document is kept: ProseMirror JSON with the version of the schema that wrote it. */

/** One node as JSON; checked against the schema when it is opened. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly NodeJson[];
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
  }[];
  readonly text?: string;
}

export interface StoredDocument {
  readonly schemaVersion: number;
  readonly doc: NodeJson;
}
