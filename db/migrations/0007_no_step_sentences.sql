ALTER TABLE "cleaning_operations" DROP COLUMN "sentence";--> statement-breakpoint
ALTER TABLE "cleaning_operations" DROP COLUMN "skipped_reason";