CREATE TABLE `document_commits` (
	`module_id` text NOT NULL,
	`fragment_id` text NOT NULL,
	`version` integer NOT NULL,
	`id` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`schema_version` integer NOT NULL,
	`steps` text NOT NULL,
	PRIMARY KEY(`module_id`, `fragment_id`, `version`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_commits_id` ON `document_commits` (`module_id`,`fragment_id`,`id`);--> statement-breakpoint
CREATE TABLE `document_snapshots` (
	`module_id` text NOT NULL,
	`fragment_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`module_id`, `fragment_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`module_id` text NOT NULL,
	`fragment_id` text NOT NULL,
	`version` integer NOT NULL,
	`last_commit` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`module_id`, `fragment_id`),
	FOREIGN KEY (`module_id`) REFERENCES `drafts`(`module_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draft_edits` (
	`module_id` text NOT NULL,
	`revision` integer NOT NULL,
	`id` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`edit` text NOT NULL,
	PRIMARY KEY(`module_id`, `revision`),
	FOREIGN KEY (`module_id`) REFERENCES `drafts`(`module_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_edits_id` ON `draft_edits` (`module_id`,`id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`module_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`based_on` integer,
	`changed_at` integer,
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action
);
