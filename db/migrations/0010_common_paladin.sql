CREATE TABLE "accepted_findings" (
	"job_id" uuid NOT NULL,
	"finding_id" text NOT NULL,
	"finding" jsonb NOT NULL,
	CONSTRAINT "accepted_findings_job_id_finding_id_pk" PRIMARY KEY("job_id","finding_id")
);
--> statement-breakpoint
ALTER TABLE "accepted_findings" ADD CONSTRAINT "accepted_findings_job_id_upload_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;