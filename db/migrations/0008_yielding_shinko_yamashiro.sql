ALTER TABLE "cleaned_datasets" ADD COLUMN "trust" jsonb;--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD COLUMN "trust" double precision;