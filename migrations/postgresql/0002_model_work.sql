CREATE TABLE "model_work" (
	"person_id" text NOT NULL,
	"module_id" text NOT NULL,
	"fragment_id" text NOT NULL,
	"block_id" text NOT NULL,
	"version" integer NOT NULL,
	"work" json NOT NULL,
	"size" integer NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "model_work_person_id_module_id_fragment_id_block_id_pk" PRIMARY KEY("person_id","module_id","fragment_id","block_id")
);
--> statement-breakpoint
ALTER TABLE "model_work" ADD CONSTRAINT "model_work_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;