CREATE TABLE "source_tables" (
	"job_id" uuid NOT NULL,
	"table_key" text NOT NULL,
	"options" jsonb NOT NULL,
	"reading" jsonb NOT NULL,
	"quality" jsonb,
	"row_count" integer NOT NULL,
	"column_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_tables_job_id_table_key_pk" PRIMARY KEY("job_id","table_key")
);
--> statement-breakpoint
ALTER TABLE "source_tables" ADD CONSTRAINT "source_tables_job_id_upload_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "source_tables" ("job_id", "table_key", "options", "reading", "quality", "row_count", "column_count", "created_at")
SELECT j."id", d."source_table_key", COALESCE(j."options" -> 'reading', '{}'), j."reading", j."source_quality",
  COALESCE((j."reading" ->> 'row_count')::integer, 0), COALESCE((j."reading" ->> 'column_count')::integer, 0), d."created_at"
FROM "upload_jobs" j JOIN "cleaned_datasets" d ON d."job_id" = j."id" AND d."version" = 1
WHERE j."reading" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_jobs" DROP COLUMN "reading";--> statement-breakpoint
ALTER TABLE "upload_jobs" DROP COLUMN "source_quality";