CREATE TABLE `fragment_progress` (
	`person_id` text NOT NULL,
	`module_id` text NOT NULL,
	`fragment_id` text NOT NULL,
	`first_visit_at` integer NOT NULL,
	`last_visit_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`person_id`, `module_id`, `fragment_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `groups_organisation` ON `groups` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `learning_events` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`module_id` text NOT NULL,
	`version` integer NOT NULL,
	`fragment_id` text NOT NULL,
	`block_id` text,
	`question_hash` text,
	`answer` text,
	`mark` text,
	`route` text,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `learning_events_module` ON `learning_events` (`person_id`,`module_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`person_id` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `scope`, `scope_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_scope` ON `memberships` (`scope`,`scope_id`);--> statement-breakpoint
CREATE TABLE `module_versions` (
	`module_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer NOT NULL,
	`checksum` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`module_id`, `number`),
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `modules` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`team_id` text,
	`source` text,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `modules_slug` ON `modules` (`slug`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`user_name` text NOT NULL,
	`user_name_key` text NOT NULL,
	`email` text,
	`email_key` text,
	`display_name` text NOT NULL,
	`password_hash` text NOT NULL,
	`demo` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_user_name` ON `people` (`user_name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email_key`);--> statement-breakpoint
CREATE INDEX `people_organisation` ON `people` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
