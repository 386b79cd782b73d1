CREATE TABLE "dataset_parents" (
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "dataset_parents_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD COLUMN "derivation" jsonb;--> statement-breakpoint
ALTER TABLE "source_tables" ADD COLUMN "parents" jsonb;--> statement-breakpoint
ALTER TABLE "source_tables" ADD COLUMN "shape_notes" jsonb;--> statement-breakpoint
ALTER TABLE "dataset_parents" ADD CONSTRAINT "dataset_parents_job_id_upload_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_parents" ADD CONSTRAINT "dataset_parents_parent_id_upload_jobs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."upload_jobs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_parents_parent_index" ON "dataset_parents" USING btree ("parent_id");