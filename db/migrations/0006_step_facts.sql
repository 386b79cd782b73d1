ALTER TABLE "cleaning_operations" ADD COLUMN "facts" jsonb;--> statement-breakpoint
-- What was kept as a sentence stays the sentence it is.
UPDATE "cleaning_operations" SET "facts" = jsonb_build_object(
	'counts', jsonb_build_object('entries', "change_count", 'cells', 0, 'flagged', 0, 'rowsRemoved', 0, 'columns', '[]'::jsonb),
	'said', "sentence",
	'notes', '[]'::jsonb,
	'skipped', CASE WHEN "skipped_reason" IS NULL THEN 'null'::jsonb ELSE jsonb_build_object('code', 'said', 'text', "skipped_reason") END
);--> statement-breakpoint
ALTER TABLE "cleaning_operations" ALTER COLUMN "facts" SET NOT NULL;
