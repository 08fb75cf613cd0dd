CREATE TABLE "fragment_progress" (
	"person_id" text NOT NULL,
	"module_id" text NOT NULL,
	"fragment_id" text NOT NULL,
	"first_visit_at" bigint NOT NULL,
	"last_visit_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"state" json NOT NULL,
	CONSTRAINT "fragment_progress_person_id_module_id_fragment_id_pk" PRIMARY KEY("person_id","module_id","fragment_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_events" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"module_id" text NOT NULL,
	"version" integer NOT NULL,
	"fragment_id" text NOT NULL,
	"block_id" text,
	"question_hash" text,
	"answer" json,
	"mark" json,
	"route" text,
	"at" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	CONSTRAINT "learning_events_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"hash" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" text NOT NULL,
	"scope" text NOT NULL,
	"scope_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "memberships_person_id_scope_scope_id_role_pk" PRIMARY KEY("person_id","scope","scope_id","role")
);
--> statement-breakpoint
CREATE TABLE "module_versions" (
	"module_id" text NOT NULL,
	"number" integer NOT NULL,
	"published_at" bigint NOT NULL,
	"checksum" text NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "module_versions_module_id_number_pk" PRIMARY KEY("module_id","number")
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"team_id" text,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text,
	"user_name" text NOT NULL,
	"user_name_key" text NOT NULL,
	"email" text,
	"email_key" text,
	"display_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"demo" boolean NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fragment_progress" ADD CONSTRAINT "fragment_progress_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_events" ADD CONSTRAINT "learning_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_versions" ADD CONSTRAINT "module_versions_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "groups_organisation" ON "groups" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "learning_events_module" ON "learning_events" USING btree ("person_id","module_id");--> statement-breakpoint
CREATE INDEX "memberships_scope" ON "memberships" USING btree ("scope","scope_id");--> statement-breakpoint
CREATE UNIQUE INDEX "modules_slug" ON "modules" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "people_user_name" ON "people" USING btree ("user_name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "people_organisation" ON "people" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");