CREATE TABLE `model_work` (
	`person_id` text NOT NULL,
	`module_id` text NOT NULL,
	`fragment_id` text NOT NULL,
	`block_id` text NOT NULL,
	`version` integer NOT NULL,
	`work` text NOT NULL,
	`size` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `module_id`, `fragment_id`, `block_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
