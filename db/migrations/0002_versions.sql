ALTER TABLE "cleaned_datasets" ADD COLUMN "quality_facts" jsonb;--> statement-breakpoint
ALTER TABLE "cleaned_datasets" ADD COLUMN "action" text DEFAULT 'upload' NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD COLUMN "history" jsonb;--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD COLUMN "pending" jsonb;--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD COLUMN "source_quality" jsonb;