CREATE TABLE "document_commits" (
	"module_id" text NOT NULL,
	"fragment_id" text NOT NULL,
	"version" integer NOT NULL,
	"id" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	"schema_version" integer NOT NULL,
	"steps" json NOT NULL,
	CONSTRAINT "document_commits_module_id_fragment_id_version_pk" PRIMARY KEY("module_id","fragment_id","version")
);
--> statement-breakpoint
CREATE TABLE "document_snapshots" (
	"module_id" text NOT NULL,
	"fragment_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" json NOT NULL,
	CONSTRAINT "document_snapshots_module_id_fragment_id_version_pk" PRIMARY KEY("module_id","fragment_id","version")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"module_id" text NOT NULL,
	"fragment_id" text NOT NULL,
	"version" integer NOT NULL,
	"last_commit" text,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "documents_module_id_fragment_id_pk" PRIMARY KEY("module_id","fragment_id")
);
--> statement-breakpoint
CREATE TABLE "draft_edits" (
	"module_id" text NOT NULL,
	"revision" integer NOT NULL,
	"id" text NOT NULL,
	"person_id" text,
	"at" bigint NOT NULL,
	"edit" json NOT NULL,
	CONSTRAINT "draft_edits_module_id_revision_pk" PRIMARY KEY("module_id","revision")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"module_id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"content" json NOT NULL,
	"based_on" integer,
	"changed_at" bigint
);
--> statement-breakpoint
ALTER TABLE "document_commits" ADD CONSTRAINT "document_commits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_module_id_drafts_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."drafts"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_module_id_drafts_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."drafts"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_commits_id" ON "document_commits" USING btree ("module_id","fragment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_edits_id" ON "draft_edits" USING btree ("module_id","id");